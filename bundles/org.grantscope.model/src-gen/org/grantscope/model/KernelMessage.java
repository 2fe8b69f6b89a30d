/**
 */
package org.grantscope.model;

import org.eclipse.emf.ecore.EObject;

import org.grantscope.core.observe.KernelLog;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Kernel Message</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One line about grants in a log.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.KernelMessage#getSource <em>Source</em>}</li>
 *   <li>{@link org.grantscope.model.KernelMessage#getLine <em>Line</em>}</li>
 *   <li>{@link org.grantscope.model.KernelMessage#getSeconds <em>Seconds</em>}</li>
 *   <li>{@link org.grantscope.model.KernelMessage#getKind <em>Kind</em>}</li>
 *   <li>{@link org.grantscope.model.KernelMessage#getRef <em>Ref</em>}</li>
 *   <li>{@link org.grantscope.model.KernelMessage#getPfn <em>Pfn</em>}</li>
 *   <li>{@link org.grantscope.model.KernelMessage#getText <em>Text</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getKernelMessage()
 * @model
 * @generated
 */
public interface KernelMessage extends EObject {
	/**
	 * Returns the value of the '<em><b>Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file or connection.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Source</em>' attribute.
	 * @see #setSource(String)
	 * @see org.grantscope.model.ModelPackage#getKernelMessage_Source()
	 * @model
	 * @generated
	 */
	String getSource();

	/**
	 * Sets the value of the '{@link org.grantscope.model.KernelMessage#getSource <em>Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Source</em>' attribute.
	 * @see #getSource()
	 * @generated
	 */
	void setSource(String value);

	/**
	 * Returns the value of the '<em><b>Line</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its line there, from 1.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Line</em>' attribute.
	 * @see #setLine(int)
	 * @see org.grantscope.model.ModelPackage#getKernelMessage_Line()
	 * @model
	 * @generated
	 */
	int getLine();

	/**
	 * Sets the value of the '{@link org.grantscope.model.KernelMessage#getLine <em>Line</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Line</em>' attribute.
	 * @see #getLine()
	 * @generated
	 */
	void setLine(int value);

	/**
	 * Returns the value of the '<em><b>Seconds</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Since boot; null when the line has no such time.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Seconds</em>' attribute.
	 * @see #setSeconds(Double)
	 * @see org.grantscope.model.ModelPackage#getKernelMessage_Seconds()
	 * @model
	 * @generated
	 */
	Double getSeconds();

	/**
	 * Sets the value of the '{@link org.grantscope.model.KernelMessage#getSeconds <em>Seconds</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Seconds</em>' attribute.
	 * @see #getSeconds()
	 * @generated
	 */
	void setSeconds(Double value);

	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What it says.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see #setKind(KernelLog.Kind)
	 * @see org.grantscope.model.ModelPackage#getKernelMessage_Kind()
	 * @model dataType="org.grantscope.model.MessageKind"
	 * @generated
	 */
	KernelLog.Kind getKind();

	/**
	 * Sets the value of the '{@link org.grantscope.model.KernelMessage#getKind <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see #getKind()
	 * @generated
	 */
	void setKind(KernelLog.Kind value);

	/**
	 * Returns the value of the '<em><b>Ref</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The grant that it is about; null for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ref</em>' attribute.
	 * @see #setRef(Integer)
	 * @see org.grantscope.model.ModelPackage#getKernelMessage_Ref()
	 * @model
	 * @generated
	 */
	Integer getRef();

	/**
	 * Sets the value of the '{@link org.grantscope.model.KernelMessage#getRef <em>Ref</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ref</em>' attribute.
	 * @see #getRef()
	 * @generated
	 */
	void setRef(Integer value);

	/**
	 * Returns the value of the '<em><b>Pfn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The page that it is about, unsigned; null for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pfn</em>' attribute.
	 * @see #setPfn(Long)
	 * @see org.grantscope.model.ModelPackage#getKernelMessage_Pfn()
	 * @model
	 * @generated
	 */
	Long getPfn();

	/**
	 * Sets the value of the '{@link org.grantscope.model.KernelMessage#getPfn <em>Pfn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pfn</em>' attribute.
	 * @see #getPfn()
	 * @generated
	 */
	void setPfn(Long value);

	/**
	 * Returns the value of the '<em><b>Text</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The message without time and prefix.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Text</em>' attribute.
	 * @see #setText(String)
	 * @see org.grantscope.model.ModelPackage#getKernelMessage_Text()
	 * @model
	 * @generated
	 */
	String getText();

	/**
	 * Sets the value of the '{@link org.grantscope.model.KernelMessage#getText <em>Text</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Text</em>' attribute.
	 * @see #getText()
	 * @generated
	 */
	void setText(String value);

} // KernelMessage
