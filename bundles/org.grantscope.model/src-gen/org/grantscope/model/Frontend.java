/**
 */
package org.grantscope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

import org.grantscope.core.observe.Frontends;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Frontend</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One paravirtual device of a domain.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.Frontend#getKind <em>Kind</em>}</li>
 *   <li>{@link org.grantscope.model.Frontend#getName <em>Name</em>}</li>
 *   <li>{@link org.grantscope.model.Frontend#getBackend <em>Backend</em>}</li>
 *   <li>{@link org.grantscope.model.Frontend#getState <em>State</em>}</li>
 *   <li>{@link org.grantscope.model.Frontend#getRings <em>Rings</em>}</li>
 *   <li>{@link org.grantscope.model.Frontend#getPorts <em>Ports</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getFrontend()
 * @model
 * @generated
 */
public interface Frontend extends EObject {
	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What kind of device.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see #setKind(Frontends.Kind)
	 * @see org.grantscope.model.ModelPackage#getFrontend_Kind()
	 * @model dataType="org.grantscope.model.FrontendKind"
	 * @generated
	 */
	Frontends.Kind getKind();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Frontend#getKind <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see #getKind()
	 * @generated
	 */
	void setKind(Frontends.Kind value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its path in xenstore below its domain's own.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.grantscope.model.ModelPackage#getFrontend_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Frontend#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Backend</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The domain that serves it; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Backend</em>' attribute.
	 * @see #setBackend(Integer)
	 * @see org.grantscope.model.ModelPackage#getFrontend_Backend()
	 * @model
	 * @generated
	 */
	Integer getBackend();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Frontend#getBackend <em>Backend</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Backend</em>' attribute.
	 * @see #getBackend()
	 * @generated
	 */
	void setBackend(Integer value);

	/**
	 * Returns the value of the '<em><b>State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The state of xenbus, 4 is connected; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>State</em>' attribute.
	 * @see #setState(Integer)
	 * @see org.grantscope.model.ModelPackage#getFrontend_State()
	 * @model
	 * @generated
	 */
	Integer getState();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Frontend#getState <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>State</em>' attribute.
	 * @see #getState()
	 * @generated
	 */
	void setState(Integer value);

	/**
	 * Returns the value of the '<em><b>Rings</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.FrontendKey}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The grants of its rings, by key.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Rings</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getFrontend_Rings()
	 * @model containment="true"
	 * @generated
	 */
	EList<FrontendKey> getRings();

	/**
	 * Returns the value of the '<em><b>Ports</b></em>' containment reference list.
	 * The list contents are of type {@link org.grantscope.model.FrontendKey}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its event channels, by key.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ports</em>' containment reference list.
	 * @see org.grantscope.model.ModelPackage#getFrontend_Ports()
	 * @model containment="true"
	 * @generated
	 */
	EList<FrontendKey> getPorts();

} // Frontend
