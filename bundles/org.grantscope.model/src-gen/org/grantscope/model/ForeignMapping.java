/**
 */
package org.grantscope.model;

import org.eclipse.emf.ecore.EObject;

import org.grantscope.core.abi.PinCounts;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Foreign Mapping</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The use of a grant that Xen tracks.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.ForeignMapping#getMapper <em>Mapper</em>}</li>
 *   <li>{@link org.grantscope.model.ForeignMapping#getMfn <em>Mfn</em>}</li>
 *   <li>{@link org.grantscope.model.ForeignMapping#getPins <em>Pins</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getForeignMapping()
 * @model
 * @generated
 */
public interface ForeignMapping extends EObject {
	/**
	 * Returns the value of the '<em><b>Mapper</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The domain that uses the grant.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mapper</em>' attribute.
	 * @see #setMapper(int)
	 * @see org.grantscope.model.ModelPackage#getForeignMapping_Mapper()
	 * @model
	 * @generated
	 */
	int getMapper();

	/**
	 * Sets the value of the '{@link org.grantscope.model.ForeignMapping#getMapper <em>Mapper</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mapper</em>' attribute.
	 * @see #getMapper()
	 * @generated
	 */
	void setMapper(int value);

	/**
	 * Returns the value of the '<em><b>Mfn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The machine frame in use, unsigned.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mfn</em>' attribute.
	 * @see #setMfn(long)
	 * @see org.grantscope.model.ModelPackage#getForeignMapping_Mfn()
	 * @model
	 * @generated
	 */
	long getMfn();

	/**
	 * Sets the value of the '{@link org.grantscope.model.ForeignMapping#getMfn <em>Mfn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mfn</em>' attribute.
	 * @see #getMfn()
	 * @generated
	 */
	void setMfn(long value);

	/**
	 * Returns the value of the '<em><b>Pins</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How often, by kind.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pins</em>' attribute.
	 * @see #setPins(PinCounts)
	 * @see org.grantscope.model.ModelPackage#getForeignMapping_Pins()
	 * @model dataType="org.grantscope.model.PinCounts" transient="true"
	 * @generated
	 */
	PinCounts getPins();

	/**
	 * Sets the value of the '{@link org.grantscope.model.ForeignMapping#getPins <em>Pins</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pins</em>' attribute.
	 * @see #getPins()
	 * @generated
	 */
	void setPins(PinCounts value);

} // ForeignMapping
